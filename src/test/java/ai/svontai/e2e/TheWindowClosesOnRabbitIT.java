package ai.svontai.e2e;

class TheWindowClosesOnRabbitIT extends TheWindowCloses {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
