package ai.svontai.e2e;

class SignUpsFindTheAccountOnEmbeddedIT extends SignUpsFindTheAccount {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
