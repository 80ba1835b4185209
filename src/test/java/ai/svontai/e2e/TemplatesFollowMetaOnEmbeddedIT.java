package ai.svontai.e2e;

class TemplatesFollowMetaOnEmbeddedIT extends TemplatesFollowMeta {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
