package ai.svontai.e2e;

class SignUpsOutliveFailuresOnEmbeddedIT extends SignUpsOutliveFailures {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
