package ai.svontai.simulator;

import java.util.List;

/** The business that signs up in a local run. */
final class DemoBusiness {

    private DemoBusiness() {}

    static MetaBusiness.Draft draft() {
        var number = number("778800112239900", "902125559900", false);
        var waba = new MetaWaba.Draft("330011220049900", "Yeni Dükkân", null, List.of(number));
        return new MetaBusiness.Draft("Yeni Dükkân", null, null, null, List.of(waba));
    }

    static NumberDraft number(String id, String digits, boolean registered) {
        return new NumberDraft(id, digits, "Yeni Dükkân", null, null, null, null, null, registered, null);
    }
}
