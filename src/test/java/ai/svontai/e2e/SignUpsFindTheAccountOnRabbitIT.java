package ai.svontai.e2e;

class SignUpsFindTheAccountOnRabbitIT extends SignUpsFindTheAccount {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
