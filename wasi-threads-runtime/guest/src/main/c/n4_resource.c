#include "n4_resource.h"
#include <string.h>

static int compare(const char* name, int32_t length, const n4_resource* resource) {
    int32_t common = length < resource->name_length ? length : resource->name_length;
    int order = memcmp(name, resource->name, (size_t) common);
    return order != 0 ? order : length - resource->name_length;
}

int32_t n4_resource_find(void* name, int32_t name_length) {
    int32_t low = 0;
    int32_t high = n4_resource_count - 1;
    while (low <= high) {
        int32_t middle = (low + high) / 2;
        int order = compare(name, name_length, &n4_resources[middle]);
        if (order == 0) {
            return middle;
        }
        if (order < 0) {
            high = middle - 1;
        } else {
            low = middle + 1;
        }
    }
    return -1;
}

int32_t n4_resource_size(int32_t index) {
    return n4_resources[index].size;
}

void n4_resource_copy(int32_t index, void* target) {
    memcpy(target, n4_resources[index].data, (size_t) n4_resources[index].size);
}
