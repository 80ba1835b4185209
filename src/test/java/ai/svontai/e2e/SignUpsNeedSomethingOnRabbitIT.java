package ai.svontai.e2e;

class SignUpsNeedSomethingOnRabbitIT extends SignUpsNeedSomething {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
