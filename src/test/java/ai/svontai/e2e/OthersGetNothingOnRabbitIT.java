package ai.svontai.e2e;

class OthersGetNothingOnRabbitIT extends OthersGetNothing {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
