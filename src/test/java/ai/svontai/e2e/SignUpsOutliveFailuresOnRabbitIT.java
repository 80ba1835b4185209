package ai.svontai.e2e;

class SignUpsOutliveFailuresOnRabbitIT extends SignUpsOutliveFailures {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
