package ai.svontai.e2e;

class MetaRefusesOnEmbeddedIT extends MetaRefuses {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
