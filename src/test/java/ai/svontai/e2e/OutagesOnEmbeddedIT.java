package ai.svontai.e2e;

class OutagesOnEmbeddedIT extends Outages {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
