package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.PropertyAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exported methods, accessors and fields of one class. */
final class ClassMembers {
    private final ClassOrInterfaceDeclaration owner;
    private final FunctionBinder functions;
    private final FieldBinder fields;
    private final Diagnostics diagnostics;
    private final List<BoundClass.Method> methods = new ArrayList<>();
    private final Map<String, BoundClass.Property> properties = new LinkedHashMap<>();
    private final Map<String, SourceSpan> names = new HashMap<>();

    ClassMembers(
            ClassOrInterfaceDeclaration owner,
            TypeReader reader,
            FunctionBinder functions,
            TypeBinder types,
            Diagnostics diagnostics) {
        this.owner = owner;
        this.functions = functions;
        this.fields = new FieldBinder(reader, types, diagnostics);
        this.diagnostics = diagnostics;
    }

    List<BoundClass.Method> methods() {
        return methods;
    }

    List<BoundClass.Property> properties() {
        return List.copyOf(properties.values());
    }

    /** Binds them all, and reports all that is wrong with any. */
    void bind() {
        for (BodyDeclaration<?> member : owner.getMembers()) {
            if (NapiAnnotation.find(member).isEmpty()) {
                continue;
            }
            if (member instanceof MethodDeclaration method) {
                method(method);
            } else if (member instanceof FieldDeclaration field) {
                field.getVariables().forEach(variable -> field(field, variable));
            }
        }
    }

    private void method(MethodDeclaration method) {
        NapiAnnotation annotation = NapiAnnotation.of(method);
        boolean getter = annotation.flag("getter", false, diagnostics);
        boolean setter = annotation.flag("setter", false, diagnostics);
        if (getter || setter) {
            accessor(method, getter, setter);
            return;
        }
        Optional<ExportName> name = name(method, method.getNameAsString(), method.isStatic());
        Optional<ExportedFunction> function = functions.member(method, name, owner);
        if (function.isPresent() && isFree(name.orElseThrow(), method.isStatic())) {
            methods.add(
                    new BoundClass.Method(function.get(), method.isStatic(), returnsThis(method), attributes(method)));
        }
    }

    private Optional<ExportName> name(BodyDeclaration<?> member, String defaultName, boolean isStatic) {
        SourceSpan span = member instanceof MethodDeclaration method
                ? ParsedSource.span(method.getName())
                : ParsedSource.span(member);
        return ExportName.of(member, new ExportName(defaultName, span), diagnostics)
                .filter(name -> isPossible(name, isStatic));
    }

    private boolean isPossible(ExportName name, boolean isStatic) {
        String taken = isStatic ? "prototype" : "constructor";
        if (!name.name().equals(taken)) {
            return true;
        }
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.N2014,
                        isStatic
                                ? "a class cannot have a static member named `prototype`"
                                : "`constructor` would replace what every prototype has under that name")
                .at(name.span())
                .help("choose another name: `@Napi(name = \"...\")`"));
        return false;
    }

    private void accessor(MethodDeclaration method, boolean getter, boolean setter) {
        if (getter && setter) {
            diagnostics.report(shape(method, "cannot be a getter and a setter")
                    .help("write one method to get and another to set"));
            return;
        }
        Optional<ExportName> name = name(method, propertyName(method.getNameAsString(), getter), method.isStatic());
        Optional<ExportedFunction> function = functions.member(method, name, owner);
        if (function.isEmpty() || !hasShape(method, function.get(), getter)) {
            return;
        }
        String key = key(name.orElseThrow().name(), method.isStatic());
        BoundClass.Property known = properties.get(key);
        boolean completes = known != null
                && !known.field()
                && (getter ? known.getter().isEmpty() : known.setter().isEmpty());
        if (!completes && !isFree(name.get(), method.isStatic())) {
            return;
        }
        PropertyAttributes attributes = attributes(method);
        properties.put(
                key,
                new BoundClass.Property(
                        name.get().name(),
                        method.isStatic(),
                        getter ? function : Optional.ofNullable(known).flatMap(BoundClass.Property::getter),
                        setter ? function : Optional.ofNullable(known).flatMap(BoundClass.Property::setter),
                        false,
                        false,
                        known == null ? attributes : known.attributes()));
    }

    private boolean hasShape(MethodDeclaration method, ExportedFunction function, boolean getter) {
        boolean returns = !(function.result() instanceof BoundType.VoidType);
        if (getter && (!returns || !function.parameters().isEmpty())) {
            diagnostics.report(shape(method, "is no getter").help("a getter has a result and no parameters"));
            return false;
        }
        if (!getter && (returns || function.parameters().size() != 1)) {
            diagnostics.report(shape(method, "is no setter").help("a setter is `void` and has one parameter"));
            return false;
        }
        return true;
    }

    private static Diagnostic shape(MethodDeclaration method, String what) {
        return Diagnostic.of(DiagnosticCode.N2043, "the method `" + method.getNameAsString() + "` " + what)
                .at(ParsedSource.span(method.getName()));
    }

    /** As JavaBeans have it: {@code getCount} and {@code count} are {@code count}, {@code getURL} is {@code URL}. */
    private static String propertyName(String method, boolean getter) {
        for (String prefix : getter ? List.of("get", "is") : List.of("set")) {
            if (method.length() > prefix.length()
                    && method.startsWith(prefix)
                    && Character.isUpperCase(method.charAt(prefix.length()))) {
                String rest = method.substring(prefix.length());
                boolean acronym = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
                return acronym ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
            }
        }
        return method;
    }

    private void field(FieldDeclaration field, VariableDeclarator variable) {
        Namespace.checkMember(field, diagnostics);
        Optional<ExportName> name = name(field, variable.getNameAsString(), field.isStatic());
        PropertyAttributes attributes = attributes(field);
        boolean assignable = !field.isFinal() && attributes.writable();
        Optional<FieldBinder.Accessors> accessors = fields.bind(field, variable, name, owner);
        if (accessors.isEmpty() || !isFree(name.orElseThrow(), field.isStatic())) {
            return;
        }
        properties.put(
                key(name.get().name(), field.isStatic()),
                new BoundClass.Property(
                        name.get().name(),
                        field.isStatic(),
                        Optional.of(accessors.get().getter()),
                        assignable ? Optional.of(accessors.get().setter()) : Optional.empty(),
                        true,
                        field.isStatic() && field.isFinal(),
                        attributes));
    }

    private boolean isFree(ExportName name, boolean isStatic) {
        SourceSpan first = names.putIfAbsent(key(name.name(), isStatic), name.span());
        if (first == null) {
            return true;
        }
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.N2006,
                        "two exported members of `" + owner.getNameAsString() + "` are named `" + name.name() + "`")
                .at(name.span(), "second")
                .related(first, "first")
                .help("give one another name in JavaScript: `@Napi(name = \"...\")`"));
        return false;
    }

    private PropertyAttributes attributes(BodyDeclaration<?> member) {
        NapiAnnotation annotation = NapiAnnotation.of(member);
        return new PropertyAttributes(
                annotation.flag("writable", true, diagnostics),
                annotation.flag("enumerable", true, diagnostics),
                annotation.flag("configurable", true, diagnostics));
    }

    private static String key(String name, boolean isStatic) {
        return (isStatic ? "static " : "") + name;
    }

    private static boolean returnsThis(MethodDeclaration method) {
        List<ReturnStmt> returns = method.findAll(ReturnStmt.class, statement -> isOf(method, statement));
        return !method.isStatic()
                && !returns.isEmpty()
                && returns.stream()
                        .allMatch(statement -> statement.getExpression().isPresent()
                                && statement.getExpression().get().isThisExpr());
    }

    /** Whether a statement belongs to a method itself, and not to a lambda or a class inside it. */
    @SuppressWarnings("ReferenceEquality") // Equal methods of two classes are two methods.
    private static boolean isOf(MethodDeclaration method, Node statement) {
        Node node = statement;
        while (!(node instanceof MethodDeclaration || node instanceof LambdaExpr)) {
            node = node.getParentNode().orElseThrow();
        }
        return node == method;
    }
}
