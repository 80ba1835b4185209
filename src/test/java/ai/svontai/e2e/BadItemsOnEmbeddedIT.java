package ai.svontai.e2e;

class BadItemsOnEmbeddedIT extends BadItems {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
