package ai.svontai.e2e;

class BodiesAreLimitedOnEmbeddedIT extends BodiesAreLimited {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
