package ai.svontai.e2e;

class OperatorTakesOverOnEmbeddedIT extends OperatorTakesOver {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
