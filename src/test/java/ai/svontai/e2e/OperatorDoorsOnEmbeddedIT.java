package ai.svontai.e2e;

class OperatorDoorsOnEmbeddedIT extends OperatorDoors {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
