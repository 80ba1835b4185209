package ai.svontai.e2e;

class SignUpsAreMendedOnEmbeddedIT extends SignUpsAreMended {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
