package ai.svontai.e2e;

class TakeoverRacesOnRabbitIT extends TakeoverRaces {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
