package ai.svontai.e2e;

class SignUpsAreRefusedOnEmbeddedIT extends SignUpsAreRefused {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
