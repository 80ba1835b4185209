package ai.svontai.e2e;

class SignUpsCrashOnEmbeddedIT extends SignUpsCrash {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
