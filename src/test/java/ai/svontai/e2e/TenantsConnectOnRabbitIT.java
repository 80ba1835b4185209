package ai.svontai.e2e;

class TenantsConnectOnRabbitIT extends TenantsConnect {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
