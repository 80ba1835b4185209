package ai.svontai;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Every room, a package straight below the root, says in its package-info what it may import and that null is declared. */
final class RoomRule extends ArchCondition<JavaClass> {

    private final String root;

    private RoomRule(String root) {
        super("live in a room that says what it imports and that null is declared");
        this.root = root;
    }

    static ArchRule below(String root) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should(new RoomRule(root))
                .because("a package-info is a room's front door, and neither annotation reaches the packages below");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var here = type.getPackage();
        require(here.isAnnotatedWith(NullMarked.class), type, "@NullMarked", here, events);
        var room = room(here);
        require(room.isAnnotatedWith(ApplicationModule.class), type, "@ApplicationModule", room, events);
    }

    private JavaPackage room(JavaPackage inside) {
        var room = inside;
        while (!parent(room).equals(root)) {
            room = room.getParent().orElseThrow();
        }
        return room;
    }

    private static String parent(JavaPackage inside) {
        return inside.getParent().map(JavaPackage::getName).orElseThrow();
    }

    private static void require(
            boolean present, JavaClass type, String annotation, JavaPackage where, ConditionEvents events) {
        if (!present) {
            events.add(SimpleConditionEvent.violated(
                    type,
                    "%s is needed in the package-info of %s, for %s"
                            .formatted(annotation, where.getName(), type.getName())));
        }
    }
}
