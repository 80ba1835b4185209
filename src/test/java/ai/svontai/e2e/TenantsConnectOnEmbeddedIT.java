package ai.svontai.e2e;

class TenantsConnectOnEmbeddedIT extends TenantsConnect {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
