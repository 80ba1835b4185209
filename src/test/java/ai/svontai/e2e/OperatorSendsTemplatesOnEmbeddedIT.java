package ai.svontai.e2e;

class OperatorSendsTemplatesOnEmbeddedIT extends OperatorSendsTemplates {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
