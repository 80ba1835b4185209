package ai.svontai.e2e;

class OutagesOnRabbitIT extends Outages {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
