package ai.svontai.e2e;

class SignUpsAreMendedOnRabbitIT extends SignUpsAreMended {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
