package ai.svontai.e2e;

class BadItemsOnRabbitIT extends BadItems {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
