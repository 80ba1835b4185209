package ai.svontai.e2e;

class BellsCrashOnRabbitIT extends BellsCrash {

    @Override
    World world() {
        return Worlds.rabbit();
    }

    @Override
    int stride() {
        return 3;
    }
}
