package badhouse.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Planted: an entity that leaves its room. */
@Entity
public class Outbox {

    @Id
    @Nullable Long id;
}
