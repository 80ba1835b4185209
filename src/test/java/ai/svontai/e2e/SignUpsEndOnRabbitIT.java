package ai.svontai.e2e;

class SignUpsEndOnRabbitIT extends SignUpsEnd {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
