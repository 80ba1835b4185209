package ai.svontai.e2e;

class TheWindowClosesOnEmbeddedIT extends TheWindowCloses {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
