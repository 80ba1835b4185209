package ai.svontai.e2e;

class TemplatesOutliveFailuresOnRabbitIT extends TemplatesOutliveFailures {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
