package ai.svontai.template;

import ai.svontai.account.Account;
import ai.svontai.graph.GraphAnswer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Lets Meta list templates, past the network. */
class MetasList {

    private final TemplateListings listings;

    MetasList(TemplateListings listings) {
        this.listings = listings;
    }

    /** The whole list, on one page. */
    Listing shows(Account account, String... templates) {
        return listings.keep(lastPage(templates), begin(account));
    }

    Listing begin(Account account) {
        return listings.begin(account.tenant(), account.id());
    }

    static GraphAnswer page(String after, String... templates) {
        return answer(
                templates, ",'paging':{'cursors':{'after':'%s'},'next':'https://x/?access_token=t'}".formatted(after));
    }

    static GraphAnswer lastPage(String... templates) {
        return answer(templates, ",'paging':{'cursors':{'before':'b','after':'z'}}");
    }

    static String approved(String name, String language, String... components) {
        return template(name, language, "APPROVED", components);
    }

    static String template(String name, String language, String status, String... components) {
        return """
                {'id':'%s','name':'%s','language':'%s','status':'%s','category':'UTILITY','rejected_reason':'NONE',
                 'quality_score':{'score':'GREEN'},'components':[%s]}""".formatted(id(name, language), name, language, status, String.join(",", components));
    }

    static String id(String name, String language) {
        return "14" + Math.abs((long) (name + language).hashCode());
    }

    private static GraphAnswer answer(String[] templates, String paging) {
        var data = Arrays.stream(templates).collect(Collectors.joining(","));
        return new GraphAnswer(200, Forms.json("{'data':[%s]%s}".formatted(data, paging)), null);
    }
}
