package ai.svontai.e2e;

class OperatorSendsTemplatesOnRabbitIT extends OperatorSendsTemplates {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
