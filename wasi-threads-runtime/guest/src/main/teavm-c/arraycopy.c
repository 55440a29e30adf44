#include "arraycopy.h"
#include "n4_heap.h"

static int is_out_of_bounds(void* array, int32_t index, int32_t length) {
    return index < 0 || (int64_t) index + length > TEAVM_ARRAY_LENGTH(array);
}

/* Copies references one by one until one does not fit. */
static int32_t copy_checked(void** source, void** target, int32_t length, TeaVM_Class* item) {
    for (int32_t i = 0; i < length; ++i) {
        if (source[i] != NULL && !teavm_isSupertypeOf(item, TEAVM_CLASS_OF(source[i]))) {
            return N4_COPY_ELEMENT_MISMATCH;
        }
        target[i] = source[i];
    }
    return N4_COPY_DONE;
}

static void written(void* target, void** to, int32_t length) {
    if (length > 0) {
        n4_written_at(target, to, (size_t) length * sizeof(void*));
    }
}

int32_t n4_array_copy(void* source, int32_t source_index, void* target, int32_t target_index, int32_t length) {
    if (source == NULL || target == NULL) {
        return N4_COPY_NULL;
    }
    TeaVM_Class* source_item = TEAVM_CLASS_OF(source)->itemType;
    TeaVM_Class* target_item = TEAVM_CLASS_OF(target)->itemType;
    if (source_item == NULL || target_item == NULL) {
        return N4_COPY_NOT_AN_ARRAY;
    }
    int32_t kind = teavm_primitiveKind(source_item);
    if (kind != teavm_primitiveKind(target_item)) {
        return N4_COPY_TYPE_MISMATCH;
    }
    if (length < 0 || is_out_of_bounds(source, source_index, length) || is_out_of_bounds(target, target_index, length)) {
        return N4_COPY_OUT_OF_BOUNDS;
    }
    if (kind == TEAVM_PRIMITIVE_NONE) {
        void** from = TEAVM_ARRAY_DATA(source, void*) + source_index;
        void** to = TEAVM_ARRAY_DATA(target, void*) + target_index;
        if (source_item != target_item && !teavm_isSupertypeOf(target_item, source_item)) {
            int32_t outcome = copy_checked(from, to, length, target_item);
            written(target, to, length);
            return outcome;
        }
        memmove(to, from, (size_t) length * sizeof(void*));
        written(target, to, length);
        return N4_COPY_DONE;
    }
    size_t size = (size_t) source_item->size;
    size_t offset = (sizeof(TeaVM_Array) + size - 1) & ~(size - 1);
    memmove((char*) target + offset + size * (size_t) target_index, (char*) source + offset + size * (size_t) source_index,
            size * (size_t) length);
    return N4_COPY_DONE;
}
