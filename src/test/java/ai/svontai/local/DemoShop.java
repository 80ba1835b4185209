package ai.svontai.local;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.bot.Bot;
import ai.svontai.bot.Bots;
import ai.svontai.bot.Knowledge;
import ai.svontai.bot.Tone;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.AccessTokens;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** A small shop in Istanbul, connected to the simulator's number. */
public class DemoShop {

    public static final TenantId TENANT = new TenantId(UUID.fromString("11111111-1111-4111-8111-111111111111"));

    static final UUID BOT = UUID.fromString("22222222-2222-4222-8222-222222222222");
    static final UUID ACCOUNT = UUID.fromString("33333333-3333-4333-8333-333333333333");

    private static final List<Knowledge> KNOWLEDGE = List.of(
            new Knowledge(
                    "Çalışma saatleri",
                    "Saat kaçta açıksınız? Hafta sonu açık mısınız?",
                    "Hafta içi 09.00-19.00, cumartesi 10.00-17.00 arası açığız. Pazar günleri kapalıyız."),
            new Knowledge(
                    "Kargo ücreti",
                    "Kargo ücreti ne kadar?",
                    "Kargo ücreti 79,90 TL'dir. 750 TL ve üzeri alışverişlerde kargo bizden."),
            new Knowledge(
                    "Teslimat süresi",
                    "Siparişim kaç günde gelir? Teslimat ne kadar sürer?",
                    "Siparişler aynı gün hazırlanır; İstanbul'a 1, diğer illere 2-3 iş gününde ulaşır."),
            new Knowledge(
                    "İade ve değişim",
                    "İade edebilir miyim? Beden değişimi var mı?",
                    "Kullanılmamış ürünleri 14 gün içinde ücretsiz iade edebilir veya değiştirebilirsiniz."),
            new Knowledge(
                    "Ödeme seçenekleri",
                    "Taksit var mı? Kapıda ödeme yapabilir miyim?",
                    "Kredi kartına 6 taksit, havale ve kapıda ödeme kabul ediyoruz. Kapıda ödeme farkı 25 TL'dir."),
            new Knowledge(
                    "Mağaza adresi",
                    "Mağazanız nerede? Adresiniz nedir?",
                    "Moda Caddesi No: 42, Kadıköy / İstanbul. Kadıköy metrosuna yürüyerek 10 dakika."),
            new Knowledge(
                    "Sipariş takibi",
                    "Siparişim nerede? Takip numarası nasıl öğrenirim?",
                    "Kargoya verilince takip numarası SMS ile gelir. Sipariş numaranızı yazarsanız biz de bakarız."),
            new Knowledge(
                    "Hediye paketi",
                    "Hediye paketi yapıyor musunuz?",
                    "Evet, hediye paketi ücretsizdir. Siparişinize kısa bir not da ekleyebiliriz."));

    /** Runs before the routes start, so that the first customer finds an open shop. */
    @Bean
    InitializingBean openShop(Bots bots, Accounts accounts, AccessTokens tokens, Environment environment) {
        return () -> {
            bots.add(new Bot(
                    TENANT,
                    BOT,
                    "Moda Butik",
                    "tr",
                    Tone.FRIENDLY,
                    "",
                    500,
                    10,
                    "Şu anda yanıt veremiyorum. Bir arkadaşımız en kısa sürede size yazacak.",
                    KNOWLEDGE));
            accounts.add(new Account(
                    TENANT,
                    ACCOUNT,
                    new WabaId(environment.getRequiredProperty("svontai.simulator.waba-id")),
                    new PhoneNumberId(environment.getRequiredProperty("svontai.simulator.phone-number-id")),
                    environment.getRequiredProperty("svontai.simulator.display-phone-number"),
                    BOT));
            tokens.keep(TENANT, ACCOUNT, environment.getRequiredProperty("svontai.simulator.access-token"));
        };
    }
}
