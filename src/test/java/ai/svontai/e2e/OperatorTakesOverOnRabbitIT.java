package ai.svontai.e2e;

class OperatorTakesOverOnRabbitIT extends OperatorTakesOver {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
