package ai.svontai.e2e;

class OperatorDoorsOnRabbitIT extends OperatorDoors {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
