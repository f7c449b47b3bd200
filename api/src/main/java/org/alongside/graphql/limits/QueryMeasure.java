package org.alongside.graphql.limits;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Measures a query before anything else looks at it. Each fragment is measured once, so a thousand fragments that double each other take no
 * longer than a thousand fields.
 */
final class QueryMeasure {

    private final Document document;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, QuerySize> measured = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    QueryMeasure(Document document) {
        this.document = document;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** @throws RefusedException naming the limit that is not kept */
    void check(GraphQlLimits limits) {
        QuerySize size = operations()
                .map(operation -> of(operation.getSelectionSet()).withDirectives(directives(operation)))
                .reduce(QuerySize.NOTHING, QuerySize::and);
        refuse(size.depth() > limits.depth(), ErrorCode.DEPTH_LIMIT, "levels deep", limits.depth());
        refuse(size.fields() > limits.fields(), ErrorCode.FIELD_LIMIT, "fields", limits.fields());
        refuse(size.aliases() > limits.aliases(), ErrorCode.ALIAS_LIMIT, "aliases", limits.aliases());
        refuse(size.directives() > limits.directives(), ErrorCode.DIRECTIVE_LIMIT, "directives", limits.directives());
        operations().forEach(operation -> {
            Map<String, Integer> roots = new HashMap<>();
            countRoots(operation.getSelectionSet(), roots);
            boolean repeated = roots.values().stream().anyMatch(times -> times > limits.rootRepeats());
            refuse(repeated, ErrorCode.ALIAS_LIMIT, "times the same field of Query", limits.rootRepeats());
        });
    }

    private static void refuse(boolean tooMuch, ErrorCode refusal, String what, int most) {
        if (tooMuch) {
            throw new RefusedException(refusal, "A query may have at most " + most + " " + what + ".");
        }
    }

    private Stream<OperationDefinition> operations() {
        return document.getDefinitionsOfType(OperationDefinition.class).stream();
    }

    private QuerySize of(@Nullable SelectionSet set) {
        if (set == null) {
            return QuerySize.NOTHING;
        }
        QuerySize size = QuerySize.NOTHING;
        for (Selection<?> selection : set.getSelections()) {
            size = size.and(of(selection));
        }
        return size;
    }

    private QuerySize of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> {
                QuerySize inside = of(field.getSelectionSet());
                boolean ofSchema =
                        field.getName().equals("__schema") || field.getName().equals("__type");
                yield QuerySize.field(
                        field.getAlias() != null, directives(field), ofSchema ? inside.withoutDepth() : inside);
            }
            case InlineFragment inline -> of(inline.getSelectionSet()).withDirectives(directives(inline));
            case FragmentSpread spread -> ofFragment(spread.getName()).withDirectives(directives(spread));
            default -> QuerySize.NOTHING;
        };
    }

    /** graphql-java knows {@code @defer} even where it is switched off, and then ignores it. */
    private static int directives(DirectivesContainer<?> container) {
        if (container.hasDirective("defer") || container.hasDirective("stream")) {
            throw new RefusedException(
                    ErrorCode.VALIDATION, "Answers come whole: @defer and @stream are not known here.");
        }
        return container.getDirectives().size();
    }

    private QuerySize ofFragment(String name) {
        QuerySize known = measured.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? QuerySize.NOTHING : known;
        }
        if (!open.add(name)) {
            throw new RefusedException(ErrorCode.FRAGMENT_CYCLE, "The fragment " + name + " contains itself.");
        }
        QuerySize size = of(fragment.getSelectionSet());
        open.remove(name);
        measured.put(name, size);
        return size;
    }

    /** Only after the fields are known to be few. */
    private void countRoots(SelectionSet set, Map<String, Integer> times) {
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> times.merge(field.getName(), 1, Integer::sum);
                case InlineFragment inline -> countRoots(inline.getSelectionSet(), times);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    if (fragment != null) {
                        countRoots(fragment.getSelectionSet(), times);
                    }
                }
                default -> {}
            }
        }
    }
}
