package ai.svontai.e2e;

class SignUpsCrashOnRabbitIT extends SignUpsCrash {

    @Override
    World world() {
        return Worlds.rabbit();
    }

    @Override
    int stride() {
        return 3;
    }
}
