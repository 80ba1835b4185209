package ai.svontai.e2e;

class BellsCrashOnEmbeddedIT extends BellsCrash {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
