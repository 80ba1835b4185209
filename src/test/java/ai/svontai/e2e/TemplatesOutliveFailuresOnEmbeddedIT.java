package ai.svontai.e2e;

class TemplatesOutliveFailuresOnEmbeddedIT extends TemplatesOutliveFailures {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
