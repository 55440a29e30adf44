package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.tests.corpus.BindingSurface.Behaviour;
import io.github.napi4j.tests.corpus.BindingSurface.Row;
import io.github.napi4j.tests.host.Golden;
import io.github.napi4j.tests.host.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Joins the rows of the surface, the behaviours that prove them and the page that shows both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BindingSurfaceIT {
    private final BindingSurface surface = BindingSurface.read();
    private final List<Row> rows = surface.sections().stream()
            .flatMap(section -> section.rows().stream())
            .toList();

    BindingSurfaceIT() throws IOException, InterruptedException {}

    @Test
    void pageShowsWhatTheChecksProve(@TempDir Path folder) throws IOException {
        SurfacePage page = new SurfacePage(surface);
        System.out.println(page.summary());
        Path written = Files.writeString(folder.resolve("binding-surface.md"), page.text());
        Golden.compare(Repository.path("docs/binding-surface.md"), written);
    }

    @Test
    void everyBehaviourProvesARow() {
        List<String> ids = rows.stream().map(Row::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(surface.behaviours()).allSatisfy(behaviour -> assertThat(ids).contains(behaviour.row()));
        assertThat(surface.behaviours().stream()
                        .map(behaviour -> behaviour.addon() + behaviour.row() + behaviour.title()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRowIsProvedOrSaysWhyNot() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(surface.of(row).isEmpty())
                        .as(row.id() + " has no behaviour, or a reason for having none")
                        .isEqualTo(row.missing().isPresent()));
    }

    @Test
    void everyGapIsOfAHostAndSaysWhy() {
        List<String> hosts =
                Arrays.stream(HostKind.values()).map(HostKind::label).toList();
        for (Behaviour behaviour : surface.behaviours()) {
            assertThat(hosts).containsAll(behaviour.gaps().keySet());
            assertThat(behaviour.gaps().values())
                    .allSatisfy(reason -> assertThat(reason).isNotBlank());
        }
    }
}
