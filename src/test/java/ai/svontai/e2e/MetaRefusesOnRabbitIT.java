package ai.svontai.e2e;

class MetaRefusesOnRabbitIT extends MetaRefuses {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
