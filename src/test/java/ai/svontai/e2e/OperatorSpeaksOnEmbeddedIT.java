package ai.svontai.e2e;

class OperatorSpeaksOnEmbeddedIT extends OperatorSpeaks {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
