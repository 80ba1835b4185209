package ai.svontai.e2e;

class TemplatesFollowMetaOnRabbitIT extends TemplatesFollowMeta {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
