package ai.svontai.e2e;

class SignUpsAreRefusedOnRabbitIT extends SignUpsAreRefused {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
