package ai.svontai.e2e;

class BodiesAreLimitedOnRabbitIT extends BodiesAreLimited {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
