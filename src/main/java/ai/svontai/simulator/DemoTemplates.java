package ai.svontai.simulator;

import java.util.List;

/** The templates of a shop that has just begun, all approved. */
final class DemoTemplates {

    private static final String JSON = """
            [
              {
                "name": "siparis_hazir",
                "language": "tr",
                "category": "UTILITY",
                "components": [
                  {
                    "type": "BODY",
                    "text": "Merhaba {{1}}, {{2}} numaralı siparişiniz hazır.",
                    "example": {"body_text": [["Ayşe", "1042"]]}
                  }
                ]
              },
              {
                "name": "size_ulasamadik",
                "language": "tr",
                "category": "UTILITY",
                "components": [
                  {"type": "BODY", "text": "Size 24 saat içinde yanıt veremedik. Devam etmek için bize yazın."}
                ]
              },
              {
                "name": "kargo_yolda",
                "language": "tr",
                "category": "UTILITY",
                "parameter_format": "NAMED",
                "components": [
                  {
                    "type": "BODY",
                    "text": "Merhaba {{ad}}, {{kargo_no}} numaralı kargonuz yola çıktı.",
                    "example": {
                      "body_text_named_params": [
                        {"param_name": "ad", "example": "Ayşe"},
                        {"param_name": "kargo_no", "example": "TR123456"}
                      ]
                    }
                  }
                ]
              },
              {
                "name": "yeni_sezon",
                "language": "tr",
                "category": "MARKETING",
                "components": [
                  {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::aW1hZ2U="]}},
                  {
                    "type": "BODY",
                    "text": "Merhaba {{1}}, yeni sezon ürünlerimiz geldi.",
                    "example": {"body_text": [["Ayşe"]]}
                  },
                  {"type": "FOOTER", "text": "Mesaj almak istemiyorsanız DUR yazın."},
                  {
                    "type": "BUTTONS",
                    "buttons": [
                      {
                        "type": "URL",
                        "text": "Ürünlere bak",
                        "url": "https://example.com/urunler/{{1}}",
                        "example": ["https://example.com/urunler/elbise"]
                      }
                    ]
                  }
                ]
              }
            ]
            """;

    private DemoTemplates() {}

    static List<TemplateDraft> of(String wabaId) {
        return MetaJson.list(JSON, TemplateDraft.class).stream()
                .map(draft -> draft.in(wabaId))
                .toList();
    }
}
