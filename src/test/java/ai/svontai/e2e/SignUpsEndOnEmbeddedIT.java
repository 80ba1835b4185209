package ai.svontai.e2e;

class SignUpsEndOnEmbeddedIT extends SignUpsEnd {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
