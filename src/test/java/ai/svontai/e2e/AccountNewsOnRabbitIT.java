package ai.svontai.e2e;

class AccountNewsOnRabbitIT extends AccountNews {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
