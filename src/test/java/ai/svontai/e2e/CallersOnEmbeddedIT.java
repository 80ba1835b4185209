package ai.svontai.e2e;

class CallersOnEmbeddedIT extends Callers {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
